"""What the user states, as frozen records, and the tables it is read by; no arithmetic beyond a sum of one's parts."""
