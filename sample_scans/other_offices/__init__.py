"""Papers as other offices write them: layouts that were once kept out, made by somebody who knew no reader.

They were measured on first and looked at afterwards, so they belong to ``train`` now.
"""
