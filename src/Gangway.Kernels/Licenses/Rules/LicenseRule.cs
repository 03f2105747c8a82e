namespace Gangway.Kernels.Licenses.Rules;

/// <summary>One rule of a rule pack: words, and the licenses they stand for.</summary>
/// <param name="Name">Its file, without the folder.</param>
/// <param name="Expression">Keys of the pack joined with AND, OR, WITH; empty for what stands for no license.</param>
/// <param name="Traits">What it says of itself.</param>
/// <param name="Relevance">0 to 100: how sure a match is.</param>
/// <param name="MinimumCoverage">0 to 100: the part of its words that must be there; 0 where it does not say.</param>
/// <param name="Text">Its words, with required phrases in double braces.</param>
public sealed record LicenseRule(string Name, string Expression, RuleTraits Traits, int Relevance, int MinimumCoverage, string Text);
