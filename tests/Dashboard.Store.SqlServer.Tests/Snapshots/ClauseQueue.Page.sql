DECLARE @vendor nvarchar(80) = N'openai';
DECLARE @contract int = 1;
DECLARE @type nvarchar(60) = N'exclusivity';
DECLARE @bound int = 1;
DECLARE @min float = 0.5E0;
DECLARE @below float = 0.90000000000000002E0;
DECLARE @p int = 0;
DECLARE @p7 int = 50;

SELECT [s].[Id], [s].[Version], [s].[ContractId], [s].[Title], [s].[Name], [s].[Key0], [d].[FileName], [s].[Type], [s].[Words], [s].[Confidence], [s].[Reason], [s].[Bound], [s].[NoticeDays], [s].[Benefits], [s].[Scope], [s].[CarveOuts], [s].[Trigger], [s].[Percent], [s].[Amount], [s].[Currency], [s].[NamedDate], [s].[EffectiveFrom], [s].[EffectiveTo], [s].[FirstDecision], [s].[FirstReviewer], [s].[FirstReason], [s].[Reviewer], [s].[ReviewReason]
FROM (
    SELECT [c].[Id], [c].[Amount], [c].[Benefits], [c].[Bound], [c].[CarveOuts], [c].[Confidence], [c].[ContractId], [c].[Currency], [c].[DocumentId], [c].[EffectiveFrom], [c].[EffectiveTo], [c].[FirstDecision], [c].[FirstReason], [c].[FirstReviewer], [c].[NamedDate], [c].[NoticeDays], [c].[Percent], [c].[Reason], [c].[ReviewReason], [c].[Reviewer], [c].[Scope], [c].[Start], [c].[Trigger], [c].[Type], [c].[Version], [c].[Words], [c1].[Title], [v0].[Key] AS [Key0], [v0].[Name]
    FROM [Clauses] AS [c]
    INNER JOIN (
        SELECT [c0].[Id], [c0].[Confidentiality], [c0].[Title], [c0].[VendorId]
        FROM [Contracts] AS [c0]
        WHERE [c0].[DeletedAt] IS NULL
    ) AS [c1] ON [c].[ContractId] = [c1].[Id]
    LEFT JOIN (
        SELECT [v].[Id], [v].[Key], [v].[Name]
        FROM [Vendors] AS [v]
        WHERE [v].[DeletedAt] IS NULL
    ) AS [v0] ON [c1].[VendorId] = [v0].[Id]
    WHERE [c1].[Confidentiality] <= 1 AND [c].[State] = 1 AND [v0].[Key] = @vendor AND [c].[ContractId] = @contract AND [c].[Type] = @type AND [c].[Bound] = @bound AND [c].[Confidence] >= @min AND [c].[Confidence] < @below AND [c].[FirstDecision] IS NOT NULL
    ORDER BY [c1].[Title], [c].[ContractId], [c].[DocumentId], [c].[Start], [c].[Id]
    OFFSET @p ROWS FETCH NEXT @p7 ROWS ONLY
) AS [s]
INNER JOIN [Documents] AS [d] ON [s].[DocumentId] = [d].[Id]
ORDER BY [s].[Title], [s].[ContractId], [s].[DocumentId], [s].[Start], [s].[Id]
