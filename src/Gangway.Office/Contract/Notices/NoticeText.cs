using System.Collections.Immutable;

namespace Gangway.Office.Contract.Notices;

/// <summary>A text that goes into the notice once, however many components brought it.</summary>
/// <param name="License">The SPDX id; null for a NOTICE file.</param>
/// <param name="Text">Word for word.</param>
/// <param name="Sources">Where it was found; empty where it is the text of the SPDX license list, because no component brought its own.</param>
/// <param name="Components">Titles, sorted.</param>
public sealed record NoticeText(string? License, string Text, ImmutableArray<string> Sources, ImmutableArray<string> Components)
{
    public bool IsOfSpdxList => Sources.IsEmpty;
}
