DECLARE @p int = 500;
DECLARE @contract int = 1;

SELECT TOP(@p) [d].[Id], [d].[ContractId], [c0].[Title], [d].[FileName], [d].[AddedAt]
FROM [Documents] AS [d]
INNER JOIN (
    SELECT [c].[Id], [c].[Confidentiality], [c].[Title]
    FROM [Contracts] AS [c]
    WHERE [c].[DeletedAt] IS NULL
) AS [c0] ON [d].[ContractId] = [c0].[Id]
WHERE [c0].[Confidentiality] <= 1
ORDER BY CASE
    WHEN [d].[ContractId] = @contract THEN 0
    ELSE 1
END, [c0].[Title], [d].[Id]
