namespace Gangway.Office.Contract;

/// <summary>What a file is to the project whose tree it lies in.</summary>
public enum TreePart
{
    /// <summary>The project's own work.</summary>
    Own,

    /// <summary>Somebody else's work that is carried along: below vendored folders, or with other terms of its own.</summary>
    Vendored,

    /// <summary>Tests, samples and their data: an example of something, not a part of what is delivered.</summary>
    TestData,

    Documentation,
}
