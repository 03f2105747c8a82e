namespace Gangway.Office.Community.Expectations;

/// <summary>How a sentence stands in a document. Quotes, comments and code are not what the document itself says.</summary>
public enum ProseKind
{
    Text,
    Heading,
    Quote,
    Comment,
    Code,
}
