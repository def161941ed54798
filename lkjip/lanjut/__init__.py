"""Next year's data from this year's: what stays, what becomes history, what is emptied with a remark."""
