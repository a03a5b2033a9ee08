DECLARE @documentId int = 1;

SELECT [d].[Kind], [d].[Value], SUBSTRING([s].[Text], [d].[Start] + 1, [d].[End] - [d].[Start]), [d].[Reason]
FROM [DocumentFacts] AS [d]
INNER JOIN (
    SELECT [d0].[Id], [d0].[Text]
    FROM [Documents] AS [d0]
    INNER JOIN (
        SELECT [c].[Id], [c].[Confidentiality]
        FROM [Contracts] AS [c]
        WHERE [c].[DeletedAt] IS NULL
    ) AS [c0] ON [d0].[ContractId] = [c0].[Id]
    WHERE [c0].[Confidentiality] <= 1
) AS [s] ON [d].[DocumentId] = [s].[Id]
WHERE [s].[Id] = @documentId
ORDER BY [d].[Id]
