using System.Collections.Immutable;

namespace Gangway.Office.Norms;

/// <summary>Something a condition may ask about an engagement.</summary>
/// <param name="Id">Lower case with hyphens: <c>delivery</c>.</param>
/// <param name="Values">What it may be, first to last as a person would be offered them.</param>
/// <param name="Ask">The question to a person who must answer it.</param>
public sealed record Fact(string Id, ImmutableArray<string> Values, Localized Ask);
