"""One figure of a report followed both ways: to where it was stated, and to where it is printed."""
