namespace Gangway.Kernels.Licenses.Rules;

/// <summary>What a compiled rule pack says of itself.</summary>
/// <param name="Name">Under which it is asked for.</param>
/// <param name="Version">Of the data, as their folder tells it; null where it does not.</param>
/// <param name="Digest">SHA-256 over the names and contents of the files it was made of, lower-case hex.</param>
/// <param name="Imported">When it was compiled.</param>
/// <param name="Rules">How many rules it holds, those of license texts among them.</param>
/// <param name="Licenses">How many licenses.</param>
/// <param name="Attribution">To be shown wherever a match comes from it.</param>
public sealed record RulePack(string Name, string? Version, string Digest, DateTimeOffset Imported, int Rules, int Licenses, string Attribution);
