namespace Gangway.Office.Inventory;

/// <summary>What an SBOM says about the file that a component is delivered as (BSI TR-03183-2, 5.2.2); null where it does not say.</summary>
/// <param name="Name">Without its path.</param>
/// <param name="IsExecutable">Whether it can be run.</param>
/// <param name="IsArchive">Whether it holds other files.</param>
/// <param name="IsStructured">Whether the metadata of what it holds is still there.</param>
public sealed record ComponentFile(string? Name, bool? IsExecutable = null, bool? IsArchive = null, bool? IsStructured = null);
