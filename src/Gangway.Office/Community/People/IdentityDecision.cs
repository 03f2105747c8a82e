namespace Gangway.Office.Community.People;

/// <summary>What a person decided about two identities.</summary>
/// <param name="Left">In the form of <see cref="PersonKey"/>.</param>
/// <param name="Right">In the form of <see cref="PersonKey"/>.</param>
/// <param name="AreSame">False: these are two people, do not ask again.</param>
public sealed record IdentityDecision(string Left, string Right, bool AreSame, Evidence Evidence);
