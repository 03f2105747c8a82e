namespace Gangway.Office.Contract.SignOff;

/// <summary>Which commits need whose sign-off.</summary>
/// <param name="Merges">Whether merges need one: they bring nothing that their parents do not have signed.</param>
/// <param name="Bots">Whether commits by programs need one: a program can certify nothing.</param>
/// <param name="CoAuthors">Whether each co-author needs one of their own; else a missing one is a question (DCO 1.1 (c) lets the submitter vouch).</param>
/// <param name="Committers">Whether who committed another's work signs too, as the Linux kernel asks.</param>
public sealed record DcoRules(bool Merges = false, bool Bots = false, bool CoAuthors = false, bool Committers = false);
