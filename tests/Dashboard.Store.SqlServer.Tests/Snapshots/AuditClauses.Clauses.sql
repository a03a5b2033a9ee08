DECLARE @types1 nvarchar(60) = N'exclusivity';
DECLARE @types2 nvarchar(60) = N'renewal';

SELECT [c].[Id], [c].[Amount], [c].[Benefits], [c].[Bound], [c].[CarveOuts], [c].[Confidence], [c].[ContractId], [c].[Currency], [c].[DocumentId], [c].[EffectiveFrom], [c].[EffectiveTo], [c].[End], [c].[FirstDecision], [c].[FirstReason], [c].[FirstReviewedAt], [c].[FirstReviewer], [c].[IsEdited], [c].[NamedDate], [c].[NoLongerFound], [c].[NoticeDays], [c].[Percent], [c].[Reason], [c].[ReviewReason], [c].[ReviewedAt], [c].[Reviewer], [c].[Rule], [c].[Scope], [c].[Start], [c].[State], [c].[Trigger], [c].[Type], [c].[Version], [c].[Words]
FROM [Clauses] AS [c]
INNER JOIN (
    SELECT [c0].[Id], [c0].[Confidentiality]
    FROM [Contracts] AS [c0]
    WHERE [c0].[DeletedAt] IS NULL
) AS [c1] ON [c].[ContractId] = [c1].[Id]
WHERE [c1].[Confidentiality] <= 1 AND [c].[State] <> 3 AND [c].[Type] IN (@types1, @types2)
