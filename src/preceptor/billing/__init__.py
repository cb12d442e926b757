"""What clients pay: prefunds, budgets, invoices."""
