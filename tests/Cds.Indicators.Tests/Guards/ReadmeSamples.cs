namespace Cds.Indicators.Tests.Guards;

/// <summary>
/// The code of the readmes, compiled and run. A sample named <c>quick-start</c> is a method <c>QuickStart</c> that holds a region
/// <c>readme-quick-start</c>; the text of the region is that of a block marked <c>csharp</c> in README.md or src/Cds.Indicators/README.md.
/// </summary>
/// <remarks>
/// Using directives at the head of a block stand at the head of this file instead. A line that prints says what it prints:
/// <c>Console.WriteLine(rate);   // 74,29%</c>; further lines follow as comments of their own. Readmes print through
/// <c>using Console = Cds.Indicators.Tests.Guards.SampleConsole;</c>, which this file has once there is a sample.
/// </remarks>
internal static class ReadmeSamples
{
}
