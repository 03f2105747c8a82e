namespace Gangway.Office.Community.People;

/// <summary>Two identities that a person should look at. Names people: shown only to whoever may decide.</summary>
/// <param name="Left">A <see cref="PersonKey"/>; the first of the two in ordinal order.</param>
public sealed record DuplicateProposal(string Left, string Right, DuplicateReason Reason);
