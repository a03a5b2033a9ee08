SELECT [c].[Id], [c].[ContractId], [c].[Type], [c].[State], [c].[Bound], [c].[NoticeDays], [c].[Words], [c].[Start], [d].[FileName], [d].[PageStarts], [c].[Reviewer], [c].[ReviewedAt], [c].[ReviewReason], [c].[Confidence], [c].[Reason]
FROM [Clauses] AS [c]
INNER JOIN [Documents] AS [d] ON [c].[DocumentId] = [d].[Id]
ORDER BY [c].[DocumentId], [c].[Start], [c].[Id]
