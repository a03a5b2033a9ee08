DECLARE @version nvarchar(60) = N'1.0.0+0';
DECLARE @contractId int = 1;

SELECT [d].[Id], [d].[FileName], [d].[ContractId], [c0].[Title], [d].[ScannedWith], [d].[ScannedAt]
FROM [Documents] AS [d]
INNER JOIN (
    SELECT [c].[Id], [c].[Confidentiality], [c].[Title]
    FROM [Contracts] AS [c]
    WHERE [c].[DeletedAt] IS NULL
) AS [c0] ON [d].[ContractId] = [c0].[Id]
WHERE [c0].[Confidentiality] <= 1 AND [d].[State] = 1 AND [d].[Text] <> N'' AND [d].[ScannedWith] <> @version AND [d].[ContractId] = @contractId
ORDER BY [c0].[Title], [d].[Id]
