namespace Gangway.Kernels.Licenses;

/// <summary>One license found in a text.</summary>
/// <param name="Expression">An SPDX license id; for a tag, the expression as written.</param>
/// <param name="Kind">What the match rests on.</param>
/// <param name="StartLine">First line, from 1.</param>
/// <param name="EndLine">Last line, inclusive.</param>
/// <param name="Score">Likeness to the reference text, 0 to 1; 1 for a tag.</param>
public readonly record struct LicenseMatch(string Expression, LicenseMatchKind Kind, int StartLine, int EndLine, double Score);
