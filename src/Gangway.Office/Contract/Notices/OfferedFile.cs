namespace Gangway.Office.Contract.Notices;

/// <summary>A file of a source bundle.</summary>
/// <param name="Path">Inside the bundle.</param>
/// <param name="Sha256">Lower-case hex.</param>
public sealed record OfferedFile(string Path, long Length, string Sha256);
