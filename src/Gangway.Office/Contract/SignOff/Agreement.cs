namespace Gangway.Office.Contract.SignOff;

/// <summary>A contributor license agreement that somebody signed: a person for themselves, or a firm for those it names.</summary>
/// <param name="Kind">Of one person, or of a firm.</param>
/// <param name="Holder">The person's or the firm's name.</param>
/// <param name="Document">Which text was signed: a name and version.</param>
/// <param name="Signed">The first day it holds.</param>
public sealed record Agreement(string Id, AgreementKind Kind, string Holder, string Document, DateOnly Signed)
{
    /// <summary>The first day it no longer holds; null while it does.</summary>
    public DateOnly? Ended { get; init; }

    /// <summary>Who may name the firm's people; an address.</summary>
    public string? Manager { get; init; }

    /// <summary>A domain whose addresses it covers, without @; null where only named people are covered.</summary>
    public string? Domain { get; init; }
}
