"""Many institutions side by side: what each reached and spent, their order, and every indicator across them."""
