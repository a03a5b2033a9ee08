DECLARE @highest int = 1;
DECLARE @id int = 1;

SELECT [c].[Id], [c].[Key], [c].[Title], [a0].[Key], [a0].[Title], [a0].[EffectiveOn], [a0].[Id]
FROM [Contracts] AS [c]
LEFT JOIN (
    SELECT [a].[Key], [a].[Title], [a].[EffectiveOn], [a].[Id], [a].[ContractId]
    FROM [Amendments] AS [a]
    WHERE [a].[DeletedAt] IS NULL
) AS [a0] ON [c].[Id] = [a0].[ContractId]
WHERE [c].[DeletedAt] IS NULL AND [c].[Confidentiality] <= @highest AND [c].[Id] = @id
ORDER BY [c].[Id], [a0].[EffectiveOn], [a0].[Id]
