namespace Gangway.Office.Community.Expectations;

/// <summary>What is known of a topic. A project that says nothing may still expect something.</summary>
public enum TopicStanding
{
    /// <summary>No file in which it would stand was found here; it may stand on a web site or in an organization's own repository.</summary>
    Unknown,

    /// <summary>Files in which it would stand are here, and none of them speaks of it.</summary>
    Silent,

    /// <summary>The project says that it does not ask for it.</summary>
    Denied,

    Stated,
}
