DECLARE @document int = 1;

SELECT [d].[Id], [d].[ContractId], [c0].[Title], [d].[FileName], [d].[Text]
FROM [Documents] AS [d]
INNER JOIN (
    SELECT [c].[Id], [c].[Confidentiality], [c].[Title]
    FROM [Contracts] AS [c]
    WHERE [c].[DeletedAt] IS NULL
) AS [c0] ON [d].[ContractId] = [c0].[Id]
WHERE [c0].[Confidentiality] <= 1 AND [d].[Id] = @document
