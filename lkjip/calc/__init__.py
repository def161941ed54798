"""Pure functions on Decimal: capaian, predikat, serapan, efisiensi, comparison."""
