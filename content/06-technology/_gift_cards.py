#!/usr/bin/env python3
from pytm import TM, Actor, Boundary, Classification, Data, Dataflow, Datastore, Server

tm = TM("Gift card service")
tm.description = "Issues gift cards and tells what is left on one."
tm.isOrdered = True

internet = Boundary("Internet")
shop = Boundary("Shop network")

customer = Actor("Customer")
customer.inBoundary = internet

balance_api = Server("Balance check")
balance_api.inBoundary = shop
balance_api.controls.isHardened = True
balance_api.controls.validatesInput = True

ledger = Datastore("Card ledger")
ledger.inBoundary = shop
ledger.controls.isEncryptedAtRest = True

card_code = Data("Card code", classification=Classification.SENSITIVE)

ask = Dataflow(customer, balance_api, "Asks for a balance")
ask.protocol = "HTTPS"
ask.dstPort = 443
ask.controls.isEncrypted = True
ask.data = card_code

read = Dataflow(balance_api, ledger, "Looks the card up")
read.protocol = "TLS"
read.controls.isEncrypted = True
read.data = card_code

if __name__ == "__main__":
    tm.process()
