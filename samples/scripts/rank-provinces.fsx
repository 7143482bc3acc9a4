// The rankings of Decision 766 in F# (xếp hạng theo Quyết định 766/QĐ-TTg)
//
//     dotnet build samples/CompositeIndex -c Release
//     dotnet fsi samples/scripts/rank-provinces.fsx
//
// The story is that of rank-provinces.cs: the published totals of 34 provinces, their places, who shares one, and what a place hangs on. A script of F# takes the
// built libraries; those of the sample lie together with all that they need.
#I "../../artifacts/bin/CompositeIndex/release"
#r "Cds.Indicators.dll"
#r "NodaTime.dll"

open System.Globalization
open System.IO
open Cds.Indicators.Indicators
open Cds.Indicators.Rankings
open Cds.Indicators.Rates
open Cds.Indicators.Scoring

// 1. The totals, exact as they were published. The file has no quoted cells, so a comma is a comma.
let totals =
    File.ReadAllLines(Path.Combine(__SOURCE_DIRECTORY__, "../DistrictScorecard/Data/scores.csv"))
    |> Array.skip 1
    |> Array.map (fun line -> let cells = line.Split ',' in cells[1], System.Decimal.Parse(cells[2], CultureInfo.InvariantCulture))
    |> Map.ofArray

let rank (total: string -> decimal) =
    Ranking.Of(totals.Keys, (fun province -> total province), Direction.HigherIsBetter)

// 2. Equal totals share a place, and the next one is left out.
let ranking = rank (fun province -> totals[province])
printfn "%O" ranking

for row in Seq.truncate 7 ranking.Rows do
    printfn "%-16s %-12s %s" (row.Rank.ToString "en") row.Item (totals[row.Item].ToString(CultureInfo.InvariantCulture))

// 3. Three counts of Đắk Lắk become points: each component is rounded, then they are added.
let score =
    Scorecard.Vietnam("qd766").Score(
        dict [
            "DOSSIER_RECEIVING_SATISFACTION", ScoreInput.Of(Ratio.Of(392869L, 443565L))
            "PETITION_PROCESSING_ON_TIME", ScoreInput.Of(Ratio.Of(241L, 485L))
            "PETITION_HANDLING_SATISFACTION", ScoreInput.Of(Ratio.Of(186L, 485L)) ])

printfn "\n%O" (score.Group "handling-satisfaction")

// 4. With its later total, and all others as they were, Đắk Lắk passes the two that share the fifth place.
let later = rank (fun province -> if province = "Đắk Lắk" then 65.49m else totals[province])
printfn ""

for change in Ranking.Change(ranking, later).Rows do
    if change.Move = RankMove.Up || change.Move = RankMove.Down then
        printfn "%s: %O → %O" change.Item change.Before change.After
