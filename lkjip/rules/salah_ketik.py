"""A slip of the finger: when one word or number is another with one sign wrong."""


def is_slip(written: str, right: str) -> bool:
    """Whether one changes into the other by one wrong sign, two swapped neighbours, one missing or one too many."""
    if len(written) == len(right):
        wrong = [at for at, (one, other) in enumerate(zip(written, right, strict=True)) if one != other]
        swapped = len(wrong) == 2 and wrong[1] == wrong[0] + 1 and written[wrong[0]] == right[wrong[1]]
        return len(wrong) == 1 or (swapped and written[wrong[1]] == right[wrong[0]])
    short, long = sorted((written, right), key=len)
    return len(long) == len(short) + 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
