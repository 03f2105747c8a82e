namespace Gangway.Community;

/// <summary>How a git process ended.</summary>
internal enum GitEnding
{
    /// <summary>It said all it had to say.</summary>
    Complete,

    /// <summary>It gave up; what it had said before holds.</summary>
    Failed,

    /// <summary>We had enough.</summary>
    Cut,

    /// <summary>It said nothing for too long.</summary>
    Silent,

    /// <summary>There is no git.</summary>
    Missing,
}
