namespace Gangway.Office.Community.Expectations;

/// <summary>What a project's files say on one topic.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Standing">Whether it is stated.</param>
/// <param name="Evidence">Where it is stated or denied; null for the other standings.</param>
public sealed record TopicStatement(ExpectationTopic Topic, TopicStanding Standing, Evidence? Evidence);
