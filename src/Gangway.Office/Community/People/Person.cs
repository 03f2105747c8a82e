namespace Gangway.Office.Community.People;

/// <summary>One person or program behind one or several identities.</summary>
/// <param name="Number">From 0, in the order of first meeting; means nothing outside one reading.</param>
/// <param name="Key">A <see cref="PersonKey"/> that stands for the person: for keyed hashing, never for showing.</param>
public sealed record Person(int Number, string Key, bool IsBot);
