namespace Gangway.Office.Contract;

/// <summary>A license that was detected in a file.</summary>
/// <param name="Expression">SPDX id, or for a tag the expression as written.</param>
/// <param name="Kind">What the finding rests on.</param>
/// <param name="Score">Likeness to the reference text, 0 to 1; 1 for a tag.</param>
/// <param name="Evidence">File and lines.</param>
public sealed record LicenseFinding(string Expression, LicenseFindingKind Kind, double Score, Evidence Evidence);
