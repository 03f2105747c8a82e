namespace Gangway.Kernels.Licenses.Texts;

/// <summary>A reference that may stand in a text.</summary>
/// <param name="Reference">Its number.</param>
/// <param name="From">Where in the text its first word would stand at the earliest; may be negative.</param>
/// <param name="To">And at the latest.</param>
/// <param name="First">The first word of the text that it has in common.</param>
/// <param name="Last">And the last, about.</param>
/// <param name="Rank">Runs in common times the share of the reference they are: large and whole comes first.</param>
internal readonly record struct Candidate(int Reference, int From, int To, int First, int Last, double Rank);
