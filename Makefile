PYTHON ?= python3

demo:
	$(PYTHON) packaging/bootstrap.py demo

test:
	$(PYTHON) packaging/bootstrap.py test

screens:
	$(PYTHON) packaging/bootstrap.py screens

.PHONY: demo test screens
