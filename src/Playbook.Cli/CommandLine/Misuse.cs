using System.CommandLine;
using System.CommandLine.Parsing;
using Playbook.Sources.Ids;

namespace Playbook.Cli.CommandLine;

/// <summary>Finds what was not understood of a command line, and says what to write instead.</summary>
internal static class Misuse
{
    /// <summary>What is wrong, one message each; nothing where all is well.</summary>
    /// <param name="parsed">The command line, read.</param>
    /// <param name="args">The command line.</param>
    public static IReadOnlyList<string> Of(ParseResult parsed, string[] args)
    {
        var command = parsed.CommandResult.Command;
        // The parser takes "--strict=false" for "--strict false", and the word for the content folder: nothing behind it is to be believed.
        if (ValuesOfFlags(command, args).ToList() is { Count: > 0 } flags)
        {
            return flags;
        }

        string[] messages =
        [
            .. parsed.Errors.Select(error => error.Message).Distinct(),
            .. UnknownTokens(parsed).Select(token => token.StartsWith('-') ? UnknownOption(token, command) : TooMuch(token, command)),
            .. OptionsOfOthers(parsed),
        ];
        return messages is [] && (MissingCommand(command) ?? MissingContent(parsed)) is { } missing ? [missing] : messages;
    }

    /// <summary>What is written before the options of a command: <c>assets restore </c> with a blank at its end; nothing for the program itself.</summary>
    public static string WordsOf(Command command) =>
        command is RootCommand ? "" : $"{string.Concat(command.Parents.OfType<Command>().Select(WordsOf))}{command.Name} ";

    // A positional argument takes whatever it gets, also what was meant for an option.
    private static IEnumerable<string> UnknownTokens(ParseResult parsed) =>
        parsed.CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(result => result.Tokens)
            .Select(token => token.Value)
            .Where(token => token.StartsWith('-'))
            .Concat(parsed.UnmatchedTokens);

    private static string UnknownOption(string token, Command command)
    {
        var name = token.Split('=')[0];
        var known = command.Options.Select(option => option.Name).ToList();
        var beginning = known.Where(each => name.Length > 3 && each.StartsWith(name, StringComparison.Ordinal)).ToList();
        var suggestion = beginning.Count == 1 ? $"did you mean \"{beginning[0]}\"?" : Nearest.Suggest(name, known);
        return $"There is no option \"{name}\"{(suggestion is null ? "" : "; " + suggestion)}";
    }

    private static string TooMuch(string token, Command command)
    {
        if (command is RootCommand root)
        {
            var suggestion = Nearest.Suggest(token, root.Subcommands.Select(each => each.Name));
            return $"There is no command \"{token}\"; {suggestion ?? $"to build a folder, write playbook build {token}"}";
        }

        if (command.Subcommands.Count > 0)
        {
            return $"There is no command \"{token}\" behind {command.Name}; {Nearest.Suggest(token, command.Subcommands.Select(each => each.Name)) ?? WhatToWrite(command)}";
        }

        return $"\"{token}\" is one word too many. Put a name that holds spaces in quotes";
    }

    private static string? MissingCommand(Command command) =>
        command is not RootCommand && command.Subcommands.Count > 0 ? $"{command.Name} wants to know what to do; {WhatToWrite(command)}" : null;

    private static string WhatToWrite(Command command) =>
        "write " + string.Join(" or ", command.Subcommands.Select(each => $"playbook {WordsOf(each)}".TrimEnd()));

    // Only where nothing else is wrong: whoever mistyped an option may have meant to name a folder.
    private static string? MissingContent(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var takesDefault = command is RootCommand
            || (command.Arguments is [{ Name: Inputs.ContentName } content] && parsed.GetResult(content) is null or { Tokens.Count: 0 });
        return takesDefault && !Directory.Exists(Inputs.DefaultContent)
            ? $"There is no folder \"{Inputs.DefaultContent}\" here. Name the folder that holds the Markdown: playbook {(command is RootCommand ? "build " : WordsOf(command))}FOLDER"
            : null;
    }

    private static IEnumerable<string> ValuesOfFlags(Command command, string[] args) =>
        from arg in args
        let name = arg.Split('=')[0]
        where name.Length < arg.Length
        from option in command.Options
        where option.Name == name && option.Arity.MaximumNumberOfValues == 0
        select $"{name} takes no value; write {name} alone, or leave it out";

    // An option before a command belongs to no command, and would be passed over in silence.
    private static IEnumerable<string> OptionsOfOthers(ParseResult parsed) =>
        parsed.RootCommandResult.Children.OfType<OptionResult>()
            .Where(result => !result.Implicit && !parsed.CommandResult.Command.Options.Contains(result.Option) && !result.Option.Recursive)
            .Select(result => $"{result.Option.Name} is not an option of \"{parsed.CommandResult.Command.Name}\"");
}
