namespace Gangway.Office.Community.People;

/// <summary>Why two identities may be one person. A reason to ask, never a reason to join.</summary>
public enum DuplicateReason
{
    /// <summary>The mailmap of another repository joins them.</summary>
    MailmapElsewhere,

    /// <summary>The same account name on one forge, once with its number and once without.</summary>
    SameAccountName,

    /// <summary>The same name, and the same text before the @.</summary>
    SameLocalPartAndName,

    /// <summary>The same name of two words or more, without regard to case, order, accents and punctuation.</summary>
    SameName,

    /// <summary>The account's name is the other's text before the @.</summary>
    AccountNameIsLocalPart,
}
