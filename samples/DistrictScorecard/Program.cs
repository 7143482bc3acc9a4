using System.Text;
using DistrictScorecard;

// What is piped on is UTF-8 wherever the program runs.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return Application.Run(args, Console.Out, Console.Error);
