using System.Collections.Immutable;

namespace Playbook.Views.Language;

/// <summary>How a language writes days, numbers and lists. The program runs without culture data, so that its output is the same on any machine.</summary>
/// <param name="Day">A day, of <c>{day}</c>, <c>{month}</c> and <c>{year}</c>.</param>
/// <param name="FirstOfMonth">The number of a month's first day: <c>1</c>, and <c>1er</c> in French.</param>
/// <param name="Months">The twelve months as they stand in a date.</param>
/// <param name="Group">What stands between thousands.</param>
/// <param name="Decimal">What stands before the fraction.</param>
/// <param name="ZeroIsOne">Whether nothing is counted like one thing, as in French.</param>
/// <param name="LastOfList">How the <c>{last}</c> thing of a row follows the <c>{list}</c> of the others.</param>
/// <param name="KeepsCapitals">Whether words keep their capital letter inside a sentence.</param>
public sealed record FormatsText(string Day, string FirstOfMonth, ImmutableArray<string> Months, string Group, string Decimal, bool ZeroIsOne, string LastOfList, bool KeepsCapitals);

/// <summary>A text with a number in it, for one thing and for any other number of them.</summary>
/// <param name="One">For one; <c>{n}</c> is the number.</param>
/// <param name="Other">For any other number.</param>
public sealed record Counted(string One, string Other);
