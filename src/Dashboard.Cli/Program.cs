using Dashboard.Cli;
using Dashboard.Cli.Demo;
using Dashboard.Cli.Import;
using Dashboard.Cli.Measure;
using Dashboard.Cli.Pull;
using Dashboard.Cli.Rescan;
using Dashboard.Cli.Scan;
using Dashboard.Cli.Score;
using Dashboard.Cli.Train;
using Dashboard.Hosting;

const string Usage = $"""
    Dashboard: the same work without a browser.

    {ScanCommand.Usage}
    {ImportCommand.Usage}
    {RescanCommand.Usage}
    {PullCommand.Usage}
    {ScoreCommand.Usage}
    {DemoCommand.Usage}
    {TrainCommand.Usage}
    {MeasureRulesCommand.Usage}

    Everywhere: --data FOLDER   where the embedded database lives (default: your own data folder)
    Exit codes: 0 done, 2 not done; the message says why.
    """;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};

try
{
    var (dataFolder, words) = DataFolder.TakeFrom(args);
    return words switch
    {
        ["scan", .. var rest] => await ScanCommand.RunAsync(rest, Console.Out, Console.Error, stop.Token),
        ["import", .. var rest] => await ImportCommand.RunAsync(rest, dataFolder, Console.Out, Console.Error, stop.Token),
        ["rescan", .. var rest] => await RescanCommand.RunAsync(rest, dataFolder, Console.Out, stop.Token),
        ["pull", .. var rest] => await PullCommand.RunAsync(rest, dataFolder, Console.Out, Console.Error, stop.Token),
        ["score", .. var rest] => await ScoreCommand.RunAsync(rest, dataFolder, Console.Out, Console.Error, stop.Token),
        ["demo", .. var rest] => await DemoCommand.RunAsync(rest, dataFolder, Console.Out, stop.Token),
        ["train", .. var rest] => await TrainCommand.RunAsync(rest, Console.Out, Console.Error, stop.Token),
        ["measure-rules", .. var rest] => await MeasureRulesCommand.RunAsync(rest, Console.Out, Console.Error, stop.Token),
        ["-h" or "--help" or "help"] => Say(Console.Out, Usage, 0),
        [] => Say(Console.Error, Usage, 2),
        [var unknown, ..] => Say(Console.Error, $"“{unknown}” is not a command.\n\n{Usage}", 2),
    };
}
catch (UsageException e)
{
    return Say(Console.Error, $"{e.Message} See --help.", 2);
}
catch (ConfigurationException e)
{
    return Say(Console.Error, e.Message, 2);
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return Say(Console.Error, "Cancelled.", 2);
}

static int Say(TextWriter writer, string text, int exitCode)
{
    writer.WriteLine(text);
    return exitCode;
}
