namespace Gangway.Kernels.Licenses.Rules;

/// <summary>A run of a text that rules have.</summary>
/// <param name="At">Its first word.</param>
/// <param name="Gram">Its number in <see cref="RuleGrams"/>.</param>
internal readonly record struct RuleGram(int At, int Gram);
