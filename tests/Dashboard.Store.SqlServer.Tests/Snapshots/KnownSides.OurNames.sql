SELECT DISTINCT [c].[OurParty]
FROM [Contracts] AS [c]
WHERE [c].[DeletedAt] IS NULL AND [c].[OurParty] <> N''
