"""What the user states, as frozen records; no input or output, no arithmetic beyond a sum of one record's parts."""
