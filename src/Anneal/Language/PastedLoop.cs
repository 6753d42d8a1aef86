using Anneal.Language.Syntax;
using Anneal.Language.Values;

namespace Anneal.Language;

/// <summary>A loop behind a pasted schedule, which is left alone but for how often it steps the schedule.</summary>
/// <param name="loop">The loop.</param>
/// <param name="names">The names of the schedule.</param>
/// <param name="errors">Says what is wrong.</param>
internal sealed class PastedLoop(LoopSyntax loop, IReadOnlyCollection<string> names, INodeErrors errors)
{
    private const string Step = ".step";

    private readonly List<Token> words = loop.Words;

    /// <summary>
    /// After how many epochs it steps the schedule: 1, or 0 where it does so at every update; null where it does not.
    /// </summary>
    /// <exception cref="ScheduleTextException">It changes the rate, or the schedule, in another way.</exception>
    public double? Epochs()
    {
        var blocks = new Stack<Token>();
        List<(Token Call, Token[] Around)> own = [],
            others = [];
        for (var i = 0; i < words.Count; i++)
        {
            if (loop.Function is null)
                RequireRateUnchanged(i);
            if (BeginsLine(i))
            {
                while (blocks.TryPeek(out var block) && words[i].Span.Column <= block.Span.Column)
                    blocks.Pop();
                if (IsLoop(words[i]) || words[i].Is("if") || words[i].Is("elif") || words[i].Is("else"))
                    blocks.Push(words[i]);
            }
            if (
                !words[i].Text.EndsWith(Step, StringComparison.Ordinal)
                || !words[Math.Min(i + 1, words.Count - 1)].Is("(")
            )
                continue;
            var isOwn = IsSchedules(words[i].Text[..^Step.Length]);
            (isOwn ? own : others).Add((words[i], [.. blocks]));
            if (isOwn)
                RequireWhole(i);
        }
        if (
            own is []
            && loop.Function is null
            && words.FindIndex(word => names.Contains(word.Text)) is >= 0 and var handed
        )
            throw errors.Error(
                At(words[handed]),
                $"the loop hands '{words[handed].Text}' on, and when it is stepped is not in the text; leave the loop "
                    + "out, which counts updates, or write 'every 1ep' after the call."
            );
        return own switch
        {
            [] => null,
            [var (call, around)] => IsAfterEpochs(call, around, others) ? 1 : 0,
            [_, var (second, _), ..] => throw errors.Error(
                At(second),
                "a schedule that is stepped in several places is not read; leave the loop out."
            ),
        };
    }

    private bool IsAfterEpochs(Token call, Token[] around, List<(Token Call, Token[] Around)> others)
    {
        // Where the optimizer is stepped in the same block, the schedule's steps are its updates.
        if (others.Exists(other => other.Around.FirstOrDefault() == around.FirstOrDefault()))
            return false;
        if (around is [])
            throw errors.Error(
                At(call),
                "how often the function is called in which the schedule is stepped is not in the text; leave it out."
            );
        if (!IsLoop(around[0]))
            throw errors.Error(
                At(call),
                "a schedule that is stepped under a condition is not read; leave the loop out."
            );
        var header = words.SkipWhile(word => word != around[0]).TakeWhile(word => !word.Is("in") && !word.Is(":"));
        return header.Any(word => Names.Words(word.Text).Contains("EPOCH"))
            || others.Exists(other =>
                other.Around.Contains(around[0]) && Array.Find(other.Around, IsLoop) != around[0]
            );
    }

    private static bool IsLoop(Token word) => word.Is("for") || word.Is("while");

    private bool IsSchedules(string name) => names.Contains(name) || Names.IsScheduler(name);

    private bool BeginsLine(int i) => i == 0 || words[i - 1].Span.Line < words[i].Span.Line;

    // scheduler = …, scheduler.base_lrs = …, group['lr'] = …, optimizer.lr = …
    private void RequireRateUnchanged(int i)
    {
        var word = words[i];
        if (i + 1 == words.Count || !Sets(i + 1))
            return;
        var last = Names.Last(word.Text);
        if (
            word.Is("]") && words[i - 1] is { Kind: TokenKind.Text, Text: "lr" }
            || word.Kind == TokenKind.Name
                && (
                    BeginsLine(i)
                        && (
                            names.Contains(word.Text)
                            || names.Any(name => word.Text.StartsWith(name + ".", StringComparison.Ordinal))
                        )
                    || last != word.Text && last is "lr" or "learning_rate"
                )
        )
            throw errors.Error(At(word), "a loop that sets the rate or the schedule itself is not read; leave it out.");
    }

    // '=', or a sign before it.
    private bool Sets(int i) =>
        words[i].Is("=") || (words[i].Text is "+" or "-" or "*" or "/" && i + 1 < words.Count && words[i + 1].Is("="));

    // scheduler.step(epoch + i / iterations) goes through parts of steps.
    private void RequireWhole(int i)
    {
        var open = 0;
        do
        {
            if (words[++i].Is("/"))
                throw errors.Error(At(words[i]), "a schedule that is stepped to parts of epochs is not read.");
            open +=
                words[i].Is("(") ? 1
                : words[i].Is(")") ? -1
                : 0;
        } while (open > 0 && i + 1 < words.Count);
    }

    private static TextSyntax At(Token token) => new(token.Span, token.Text);
}
