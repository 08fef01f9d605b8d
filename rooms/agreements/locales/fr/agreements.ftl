nav-agreements = x
