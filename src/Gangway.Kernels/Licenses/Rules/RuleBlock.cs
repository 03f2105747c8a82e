namespace Gangway.Kernels.Licenses.Rules;

/// <summary>Words of a rule that stand in a text, one behind the other in both.</summary>
/// <param name="Rule">The first of them in the rule.</param>
/// <param name="Text">And in the text.</param>
/// <param name="Count">How many.</param>
internal readonly record struct RuleBlock(int Rule, int Text, int Count);
