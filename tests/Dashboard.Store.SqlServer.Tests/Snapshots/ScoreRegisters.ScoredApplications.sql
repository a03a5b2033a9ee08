SELECT [a].[Id], [a].[Name], [a].[Substitutability], [a].[SubstitutabilityReason], [a].[HasBackup], CASE
    WHEN [a].[BackupModelId] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [m0].[VendorId], [a].[BackupHostId]
FROM [Applications] AS [a]
LEFT JOIN (
    SELECT [m].[Id], [m].[VendorId]
    FROM [Models] AS [m]
    WHERE [m].[DeletedAt] IS NULL
) AS [m0] ON [a].[BackupModelId] = [m0].[Id]
WHERE [a].[DeletedAt] IS NULL
ORDER BY [a].[Id]
