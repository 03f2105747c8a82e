using System.Collections.Immutable;

namespace Gangway.Office.Contract.Notices;

/// <summary>What has to go along with a delivery: who wrote what, under which terms, and the terms. The same input gives the same notice.</summary>
public sealed record Notice
{
    /// <summary>By expression.</summary>
    public ImmutableArray<NoticeGroup> Groups { get; init; } = [];

    /// <summary>By license, those found with components first.</summary>
    public ImmutableArray<NoticeText> Texts { get; init; } = [];

    /// <summary>NOTICE files, equal ones once.</summary>
    public ImmutableArray<NoticeText> NoticeFiles { get; init; } = [];

    public ImmutableArray<NoticeChoice> Choices { get; init; } = [];

    public ImmutableArray<MissingText> Missing { get; init; } = [];

    /// <summary>Components whose license is not known: a notice cannot speak for them.</summary>
    public ImmutableArray<NoticeComponent> Unknown { get; init; } = [];

    public int Components => Groups.Sum(group => group.Components.Length) + Unknown.Length;

    /// <summary>Components of which no copyright statement was found.</summary>
    public int WithoutCopyright => Groups.Sum(group => group.Components.Count(component => component.Copyrights.IsEmpty));

    /// <summary>Whether nothing is missing that a license asks for.</summary>
    public bool IsWhole => Missing.IsEmpty && Unknown.IsEmpty;
}
