# Completion of ./yichuan in bash: source <(./yichuan completion)
# What follows "shell --" is asked of the instance that runs; without one there is nothing to offer.
_yichuan() {
  local line=${COMP_LINE:0:COMP_POINT} words current reply
  read -ra words <<<"$line"
  [[ $line == *[[:space:]] ]] && words+=('')
  current=${words[${#words[@]} - 1]}
  local i dashes=0 data=()
  for ((i = 1; i < ${#words[@]} - 1; i++)); do
    case ${words[i]} in
      --) dashes=$i; break ;;
      --data) data=(--data "${words[i + 1]}") ;;
    esac
  done
  if ((${#words[@]} == 2)); then
    reply='run start stop status shell test bench new-module swap build completion help'
  elif ((dashes)) && [ "${words[1]}" = shell ]; then
    reply=$("${words[0]}" shell "${data[@]}" -- complete "${words[@]:dashes + 1}" 2>/dev/null)
  elif [ "${words[${#words[@]} - 2]}" = --data ]; then
    compopt -o dirnames; reply=''
  else
    case ${words[1]} in
      run | start) reply='--port --data --empty --distribution' ;;
      stop | status | swap) reply='--data' ;;
      shell) reply='--data --' ;;
      test) reply='--long' ;;
      bench) reply='store lists dispatch pages start modules distributions --on --only' ;;
      *) reply='' ;;
    esac
  fi
  COMPREPLY=($(compgen -W "$reply" -- "$current"))
  # bash holds a colon for the end of a word and puts in what comes after it only
  if [[ $current == *:* ]]; then
    local before=${current%"${current##*:}"}
    COMPREPLY=("${COMPREPLY[@]#"$before"}")
  fi
}
complete -F _yichuan yichuan ./yichuan
